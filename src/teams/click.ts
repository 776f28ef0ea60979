import { z } from 'zod';

/** A pressed button or a submitted form, as its three carriers hold it. */
export interface Click {
  readonly verb: string;
  /** Data of the button and inputs of the form together, without what is Teams' own. */
  readonly data: Readonly<Record<string, unknown>>;
}

const verbShape = z.string().min(1).max(100);
const record = z.record(z.string(), z.unknown());

/** Some clients send the data of a button as a text that holds JSON. */
const recordOf = (value: unknown): Readonly<Record<string, unknown>> | undefined => {
  if (typeof value !== 'string') return record.safeParse(value).data;
  try {
    return record.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
};

const clickOf = (verb: unknown, data: Readonly<Record<string, unknown>>): Click | undefined => {
  const read = verbShape.safeParse(verb);
  if (!read.success) return undefined;
  const { msteams: _teamsOwn, verb: _verb, ...rest } = data;
  return { verb: read.data, data: rest };
};

/** The value of a `message` that an `Action.Submit` made; undefined where it names no verb. */
export const readSubmittedValue = (value: unknown): Click | undefined => {
  const data = recordOf(value);
  return data && clickOf(data.verb, data);
};

/** The value of `task/fetch` and `task/submit`. */
export const readTaskValue = (value: unknown): Click | undefined => readSubmittedValue(recordOf(value)?.data);

/** The value of `adaptiveCard/action`; `automatic` where a card refreshed itself. */
export const readExecuteValue = (value: unknown): (Click & { readonly automatic: boolean }) | undefined => {
  const whole = recordOf(value);
  const action = recordOf(whole?.action);
  const click = action && clickOf(action.verb, recordOf(action.data) ?? {});
  return click && { ...click, automatic: whole?.trigger === 'automatic' };
};
