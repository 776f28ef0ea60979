import * as fc from 'fast-check';
import type { Command, CommandBody } from '../../src/core/commands.ts';
import type { Instant } from '../../src/core/ids.ts';
import { ana, bram, clock, els, joke, type Member, noor, timekeeper, workshop, wout } from './cast.ts';

/** Small worlds, so that random commands meet: the same few people, questions, messages and items. */
const everybody = [els, ana, bram, noor, joke, wout];
const member = fc.constantFrom(...everybody);
const person = member.map((one) => one.person);
const question = fc.constantFrom('v1', 'v2', 'v3', 'v4', 'n1', 'n2', 'n3', 'n4');
const contribution = fc.constantFrom('m1', 'm2', 'm3', 'm4');
const item = fc.constantFrom(...workshop.agenda.map(({ id }) => id), 'receptie');
const text = fc.constantFrom(
  'En de jeugd',
  'Meer bussen',
  '',
  ' ',
  'Meer banken',
  'Wie betaalt dat?',
  'meer  BANKEN',
  'x'.repeat(600),
  '<at>🌳</at>',
);
const tags = fc.array(
  fc.record({
    lens: fc.constantFrom('gebied', 'doelgroepen'),
    by: fc.constantFrom('author' as const, 'suggested' as const, 'notetaker' as const),
  }),
  { maxLength: 2 },
);
const role = fc.constantFrom(
  'moderator' as const,
  'notetaker' as const,
  'expert' as const,
  'participant' as const,
);
const draft = { points: [{ text: 'Banken', from: ['m1'], people: 2 }], text: 'Ontwerp' };
const final = text.map((words) => ({
  body: words,
  text: `${words} en aanvullingen`,
  sha256: `hash van ${words}`,
}));

const type = <Type extends CommandBody['type']>(name: Type) => fc.constant(name);

const deadline = fc.oneof(
  fc
    .tuple(fc.constantFrom('most-time-used', 'last-minute', 'time-up', 'break-ending'), item)
    .map(([kind, of]) => `${kind}:${of}`),
  fc.constantFrom(
    'chat-unheard',
    'forgotten-warning',
    'forgotten-close',
    'draft-ahead:afronding',
    'minutes-final',
  ),
);

/** What the clock asks: to keep a promise, with all that a closing needs. */
const ticked: fc.Arbitrary<CommandBody> = fc.record({
  type: type('ReachDeadline'),
  deadline,
  draft: fc.constant(draft),
  final,
});

const knownPerson = member.map(({ person: id, name }) => ({ person: id, name }));
const nameOnly = fc.constantFrom(
  { person: 'name:lies', name: 'Lies' },
  { person: 'name:mo', name: 'Mo' },
  { person: ana.person, name: ana.name },
);

/** What people do most at a table. */
const frequent: fc.Arbitrary<CommandBody> = fc.oneof(
  fc.record({ type: type('AdvanceAgenda'), item, draft: fc.constant(draft) }, { requiredKeys: ['type'] }),
  fc.record(
    { type: type('RaiseHand'), person, handKind: fc.constant('question' as const), reason: text },
    { requiredKeys: ['type', 'handKind'] },
  ),
  fc.constant({ type: 'RaiseHand', handKind: 'reply' } as const),
  fc.record({ type: type('LowerHand'), person }, { requiredKeys: ['type'] }),
  fc.record({ type: type('GiveFloor'), turn: fc.nat(6), person }, { requiredKeys: ['type'] }),
  fc.constant({ type: 'GiveFloor' } as const),
  fc.record({ type: type('YieldFloor'), turn: fc.nat(6) }, { requiredKeys: ['type'] }),
  fc.record({
    type: type('AddContribution'),
    contribution,
    text,
    source: fc.constantFrom('chat' as const, 'card' as const),
    lenses: tags,
    unprompted: fc.boolean(),
  }),
  fc.record({
    type: type('VoteForQuestions'),
    questions: fc.array(question, { maxLength: 3 }),
    motivation: text,
    contribution,
    lenses: tags,
  }),
  fc.record({ type: type('AddQuestion'), question, text: fc.oneof(text, fc.string({ maxLength: 5 })) }),
);

/** What people do with their hands, and a moderator with the queue. */
const queueing: fc.Arbitrary<CommandBody> = fc.oneof(
  fc.record(
    {
      type: type('RaiseHand'),
      person,
      handKind: fc.constantFrom(
        'question' as const,
        'reply' as const,
        'order' as const,
        'technical' as const,
      ),
      reason: text,
    },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: type('DeferHand'), person }, { requiredKeys: ['type'] }),
  fc.record(
    { type: type('LowerHand'), person, handKind: fc.constant('technical' as const) },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: type('UndoFloor'), turn: fc.nat(6) }, { requiredKeys: ['type'] }),
  fc.constantFrom('fifo', 'new-voices', 'least-time', 'quota', 'willekeurig').map((order) => ({
    type: 'SetQueueOrder' as const,
    order,
  })),
  fc.constantFrom('CloseQueue' as const, 'OpenQueue' as const, 'ClearQueue' as const).map((name) => ({
    type: name,
  })),
);

/** What a moderator does to the agenda; a plan that nobody offered is among it. */
const steering: fc.Arbitrary<CommandBody> = fc.oneof(
  fc.record(
    { type: type('ShortenItem'), minutes: fc.constantFrom(0, 0.5, 2, 30), item },
    { requiredKeys: ['type', 'minutes'] },
  ),
  fc.record({
    type: type('InsertBreak'),
    minutes: fc.constantFrom(0, 1, 10),
    title: fc.constant('Tussenpauze'),
  }),
  fc.record({ type: type('SkipItem'), item }, { requiredKeys: ['type'] }),
  fc.record({ type: type('RestoreItem'), item }, { requiredKeys: ['type'] }),
  fc.record({ type: type('GoBackToItem'), item }, { requiredKeys: ['type'] }),
  fc.record({ type: type('MoveItem'), item, before: item }, { requiredKeys: ['type', 'item'] }),
  fc.record({ type: type('SwapItems'), item, other: item }),
  fc.constantFrom('spread@1773325500000#3', 'absorb:debat-1@1773325500000#2', 'spread').map((proposal) => ({
    type: 'ReplanAgenda' as const,
    proposal,
  })),
);

const seldom: fc.Arbitrary<CommandBody> = fc.oneof(
  fc.constant({ type: 'StartAgenda' } as const),
  fc.constant({ type: 'DeclineNudges' } as const),
  fc.constant({ type: 'PauseAgenda' } as const),
  fc.constantFrom(0.5, 10).map((minutes) => ({ type: 'ExtendItem' as const, minutes })),
  fc.constant({ type: 'ResumeAgenda', draft } as const),
  fc.record(
    { type: type('ExtendItem'), minutes: fc.oneof(fc.constantFrom(0, 0.5, 2, 10, 300), fc.double()), item },
    { requiredKeys: ['type', 'minutes'] },
  ),
  fc.record({ type: type('RewordQuestion'), question, text }),
  fc.record({ type: type('MergeQuestions'), question, into: question }),
  fc.record({ type: type('ShortlistQuestions'), questions: fc.array(question, { maxLength: 3 }) }),
  fc.record({ type: type('OpenQuestion'), question }),
  fc.record({ type: type('AskQuestionFrom'), contribution, question }),
  fc.record({ type: type('PickUpParked'), contribution }),
  fc.record({
    type: type('AddContribution'),
    contribution,
    text,
    source: fc.constant('spoken' as const),
    lenses: tags,
    author: nameOnly,
  }),
  fc.record({ type: type('ReviseContribution'), contribution, text, lenses: tags }),
  fc.record({ type: type('WithdrawContribution'), contribution }),
  fc.record({ type: type('RestoreContribution'), contribution }),
  fc.record({
    type: type('TagContribution'),
    contribution,
    lenses: fc.array(fc.record({ lens: fc.constantFrom('gebied', 'geld') }), { maxLength: 2 }),
  }),
  fc.record(
    { type: type('MoveContribution'), contribution, item, question },
    { requiredKeys: ['type', 'contribution'] },
  ),
  fc.record({ type: type('Introduce'), organisation: text, goal: text }, { requiredKeys: ['type'] }),
  knownPerson.map((known) => ({ type: 'JoinTable' as const, ...known })),
  fc.record({ type: type('LeaveTable'), person }),
  fc.record({ type: type('AssignRole'), role, person, name: fc.constant('iemand') }),
  fc.record({ type: type('DraftSummary'), points: fc.constant(draft.points), text }),
  fc.record({ type: type('EditSummary'), text, seen: fc.nat(3) }, { requiredKeys: ['type', 'text'] }),
  fc.record({ type: type('AddToSummary'), text, author: person }, { requiredKeys: ['type', 'text'] }),
  fc.record(
    { type: type('DecideAddition'), addition: fc.nat(3), accept: fc.boolean(), reason: text },
    { requiredKeys: ['type', 'addition', 'accept'] },
  ),
  fc.constantFrom('19:kanaal', '19:tafel@thread.v2').map((id) => ({
    type: 'LinkConversation' as const,
    conversation: { id, kind: 'channel' as const, tenant: 'turnhout' },
  })),
);

/** What comes in the closing, to notes and after the end. */
const afterwards: fc.Arbitrary<CommandBody> = fc.oneof(
  fc.record({ type: type('SayUnnamed'), contribution: fc.constantFrom('u1', 'u2'), text, lenses: tags }),
  fc.record({ type: type('AddVaria'), text }),
  fc.record(
    { type: type('GiveFeedback'), lessWell: text, good: text, heldBack: text },
    { requiredKeys: ['type'] },
  ),
  fc.constant({ type: 'FinishMinutes' } as const),
  fc.record({ type: type('AddErratum'), text }),
);

const speaker = fc.oneof(
  nameOnly,
  knownPerson,
  fc.constantFrom('', 'b', 'Jo').map((unclear) => ({ unclear })),
);
const noted = fc.record(
  { text: fc.oneof(text, fc.constantFrom('Ja', 'Neen', 'Misschien')), lenses: tags, speaker, question },
  { requiredKeys: ['text', 'lenses', 'speaker'] },
);

/** What is noted of what is said aloud, and put right afterwards. */
const noting: fc.Arbitrary<CommandBody> = fc.oneof(
  fc.record(
    { type: type('TakeNotes'), message: contribution, lines: fc.array(noted, { maxLength: 3 }), speaker },
    { requiredKeys: ['type', 'message', 'lines'] },
  ),
  fc.record(
    {
      type: type('NameSpeaker'),
      contribution: fc.oneof(
        contribution,
        contribution.map((id) => `${id}#0002`),
      ),
      author: fc.oneof(nameOnly, knownPerson),
    },
    { requiredKeys: ['type', 'contribution'] },
  ),
  fc.record(
    {
      type: type('MarkContribution'),
      contribution,
      depth: fc.constantFrom('branch' as const, 'leaf' as const, 'none' as const),
      practical: fc.boolean(),
    },
    { requiredKeys: ['type', 'contribution'] },
  ),
  fc.record({
    type: type('ImportChat'),
    messages: fc.array(
      fc.record(
        { contribution, author: nameOnly, text, lenses: tags, saidAt: fc.integer({ min: 0, max: 4e12 }) },
        { requiredKeys: ['contribution', 'author', 'text', 'lenses'] },
      ),
      { maxLength: 2 },
    ),
  }),
);

const last: fc.Arbitrary<CommandBody> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: type('PublishSummary'), final, draft: fc.constant(draft) }) },
  { weight: 1, arbitrary: fc.record({ type: type('CloseTable'), final, draft: fc.constant(draft) }) },
);

const asked: fc.Arbitrary<CommandBody> = fc.oneof(
  { weight: 18, arbitrary: frequent },
  { weight: 24, arbitrary: seldom },
  { weight: 1, arbitrary: last },
  { weight: 6, arbitrary: steering },
  { weight: 4, arbitrary: afterwards },
  { weight: 14, arbitrary: queueing },
  { weight: 6, arbitrary: noting },
);

interface Later {
  /** Milliseconds since the command before. */
  readonly wait: number;
  /** Absent where the clock asks. */
  readonly by: Member | undefined;
  readonly body: CommandBody;
}

const later = (backward: number): fc.Arbitrary<Later> => {
  const wait = fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: -backward, max: 120_000 }) },
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 30 * 60_000 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 60_000, 2 * 3_600_000, 13 * 3_600_000) },
  );
  // Els asks most, so that much of what is asked is allowed.
  const by = fc.oneof({ weight: 3, arbitrary: fc.constant(els) }, { weight: 2, arbitrary: member });
  return fc.oneof(
    { weight: 9, arbitrary: fc.record({ wait, by, body: asked }) },
    { weight: 1, arbitrary: fc.record({ wait, by: fc.constant(undefined), body: ticked }) },
  );
};

const next: Later = { wait: 60_000, by: els, body: { type: 'AdvanceAgenda', draft } };

/**
 * An afternoon of random commands after the opening, by random people, each some time after the one before;
 * in most the agenda gets going first. `backward`: by how many milliseconds a message may be older than the
 * one before it.
 */
export const afternoon = (backward = 0): fc.Arbitrary<readonly Command[]> =>
  fc
    .tuple(
      fc.constantFrom([], [next], [next, next], [next, next]),
      fc.array(later(backward), { minLength: 1, maxLength: 60, size: 'max' }),
    )
    .map(([first, rest]) => {
      let at: Instant = clock('14:17');
      return [...first, ...rest].map(({ wait, by, body }, index) => {
        at += wait;
        // A copy: what fast-check makes has no prototype, what comes in from outside has one.
        return (by ?? timekeeper).asks(at, structuredClone(body), `afternoon-${index}`);
      });
    });
