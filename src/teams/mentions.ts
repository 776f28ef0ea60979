import { decode } from 'html-entities';
import type { Mention } from '../application/incoming.ts';
import type { Account, Entity, TeamsActivity } from './activity.ts';
import { personName } from './people.ts';

/** A stretch of a message: as it came, or a name that is to stay exactly as it is. */
export type Piece = { readonly raw: string } | { readonly name: string };

export interface MentionsRead {
  readonly pieces: readonly Piece[];
  /** The bot was spoken to. */
  readonly bot: boolean;
  /** Everybody else who was mentioned, each once. */
  readonly others: readonly Mention[];
}

interface MentionEntity {
  readonly mentioned: Account;
  readonly text: string;
}

const mentionEntities = (entities: readonly Entity[]): readonly MentionEntity[] =>
  entities.flatMap((entity) =>
    entity.type.toLowerCase() === 'mention' && entity.mentioned
      ? [{ mentioned: entity.mentioned, text: entity.text ?? '' }]
      : [],
  );

/** `<at>Name</at>`, also with attributes, and the span that the HTML of a message has. No name is longer. */
const atTag =
  /<at\b[^<>]*>(?<at>.{0,300}?)<\/at>|<span\b[^<>]*schema\.skype\.com\/Mention[^<>]*>(?<span>.{0,300}?)<\/span>/gis;
const atIndex = /\bid\s*=\s*["']?(\d+)|\bitemid\s*=\s*["']?(\d+)/i;

const sameName = (one: string, other: string | undefined): boolean =>
  other !== undefined && one !== '' && personName(one).toLowerCase() === personName(other).toLowerCase();

/** Cuts every raw piece at `pattern` and puts a name (or nothing) in its place. */
const replaceIn = (
  pieces: readonly Piece[],
  cut: (raw: string) => readonly Piece[] | undefined,
): readonly Piece[] => pieces.flatMap((piece) => ('raw' in piece ? (cut(piece.raw) ?? piece) : piece));

const joinedBy = (parts: readonly string[], between: Piece): readonly Piece[] =>
  parts.flatMap((raw, index) => (index === 0 ? [{ raw }] : [between, { raw }]));

/** The name that people saw: what stands in the tag, else the account's. */
const shownName = (entity: MentionEntity): string => {
  const inner = /^<at\b[^<>]*>(.*)<\/at>$/is.exec(entity.text)?.[1] ?? '';
  return personName(decode(inner) || entity.mentioned.name || '');
};

/**
 * Finds the mentions in a text, however they come: with an entity or without, tagged in either form, twice,
 * or with the name gone from the text. The bot's go, other people's become their names, which are never read
 * as markup, whatever characters they hold.
 */
export const readMentions = (text: string, activity: TeamsActivity): MentionsRead => {
  const bot = activity.recipient;
  const isBot = (account: Account): boolean => (bot ? account.id === bot.id : account.id.startsWith('28:'));
  const entities = mentionEntities(activity.entities);
  const others = new Map<string, Mention>();
  let addressed = false;

  const meet = (account: Account, shown: string): Piece => {
    if (isBot(account)) {
      addressed = true;
      return { raw: ' ' };
    }
    const name = personName(account.name ?? shown);
    const known = others.get(account.id);
    if (!known || known.name.length < name.length) others.set(account.id, { person: account.id, name });
    return { name: shown || name };
  };

  // The longest first: one name may begin with another.
  const byLength = [...entities].sort((one, other) => other.text.length - one.text.length);
  let pieces: readonly Piece[] = [{ raw: text }];
  for (const entity of byLength) {
    const replacement = meet(entity.mentioned, shownName(entity));
    if (entity.text === '') continue;
    if (entity.text.startsWith('<')) {
      pieces = replaceIn(pieces, (raw) => joinedBy(raw.split(entity.text), replacement));
    } else {
      // A bare name: only where it stands first, since people may also write it.
      let found = false;
      pieces = replaceIn(pieces, (raw) => {
        const at = found ? -1 : raw.indexOf(entity.text);
        if (at < 0) return undefined;
        found = true;
        return joinedBy([raw.slice(0, at), raw.slice(at + entity.text.length)], replacement);
      });
    }
  }

  /** Whom a tag without an entity of the same text means: by its number, else by its name. */
  const meantBy = (whole: string, name: string): Account | undefined => {
    const named = entities.find(
      (entity) => sameName(name, entity.mentioned.name) || sameName(name, shownName(entity)),
    );
    if (named) return named.mentioned;
    if (bot && sameName(name, bot.name)) return bot;
    const index = atIndex.exec(whole)?.slice(1).find(Boolean);
    return index === undefined ? undefined : entities[Number(index)]?.mentioned;
  };
  pieces = replaceIn(pieces, (raw) => {
    const cut: Piece[] = [];
    let from = 0;
    for (const match of raw.matchAll(atTag)) {
      const name = decode(match.groups?.at ?? match.groups?.span ?? '');
      const account = meantBy(match[0], name);
      cut.push({ raw: raw.slice(from, match.index) }, account ? meet(account, personName(name)) : { name });
      from = match.index + match[0].length;
    }
    return [...cut, { raw: raw.slice(from) }];
  });

  return { pieces, bot: addressed, others: [...others.values()] };
};
