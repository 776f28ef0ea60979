import { Button } from '@fluentui/react-components';
import type { TabLead, TabProposal } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { useNumberText, useTimeOfDay } from '../everybody/times.ts';
import { useAct } from '../everybody/useAct.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

const MINUTE = 60_000;
/** From here on nobody plans in parts of a minute. */
const LONG_MINUTES = 10;

const planned = (minutes: number): number => (minutes < LONG_MINUTES ? minutes : Math.round(minutes));

const Proposal = ({
  proposal,
  follow,
}: {
  readonly proposal: TabProposal;
  readonly follow: (id: string) => void;
}) => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const numberText = useNumberText();
  const title = words(`lead:plan.kind.${proposal.kind}`, { title: proposal.item ?? '' });
  return (
    <li className="plan">
      <p>
        <strong>{title}</strong>
      </p>
      <p>
        {words('lead:plan.ends', { time: timeOfDay(proposal.endsAt) })}
        {proposal.shortMilliseconds > 0 &&
          ` · ${words('lead:plan.short', { minutes: Math.ceil(proposal.shortMilliseconds / MINUTE) })}`}
      </p>
      {proposal.lengths.length > 0 && (
        <ul>
          {proposal.lengths.map(({ item, minutes, before }) => (
            <li key={item}>
              {words('lead:plan.length', {
                title: item,
                minutes: numberText(planned(minutes)),
                before: numberText(planned(before)),
              })}
            </li>
          ))}
        </ul>
      )}
      <Button
        size="small"
        aria-label={words('lead:plan.followThis', { plan: title })}
        onClick={() => follow(proposal.id)}
      >
        {words('lead:plan.follow')}
      </Button>
    </li>
  );
};

/** The plans to end on time again, each with its new times; nothing changes until one is chosen. */
export const Proposals = ({ lead }: { readonly lead: TabLead }) => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const { agenda } = useTable().state;
  const { act, refusal } = useAct();
  const end = agenda.items.at(-1)?.endsAt;
  return (
    <>
      <h3>{words('lead:plan.title')}</h3>
      {lead.plenaryOutOfReach > 0 && agenda.plenaryAt !== undefined && (
        <p className="trouble">
          {words('lead:plan.outOfReach', {
            time: timeOfDay(agenda.plenaryAt),
            minutes: Math.ceil(lead.plenaryOutOfReach / MINUTE),
          })}
        </p>
      )}
      {lead.proposals.length === 0 ? (
        <p className="quiet">
          {end === undefined ? words('lead:plan.none') : words('lead:plan.onTime', { time: timeOfDay(end) })}
        </p>
      ) : (
        <>
          <p className="quiet">{words('lead:plan.nothingYet')}</p>
          <ul className="plain">
            {lead.proposals.map((proposal) => (
              <Proposal
                key={proposal.id}
                proposal={proposal}
                follow={(id) => void act('agenda.replan', { proposal: id })}
              />
            ))}
          </ul>
        </>
      )}
      <Refusal text={refusal} />
    </>
  );
};
