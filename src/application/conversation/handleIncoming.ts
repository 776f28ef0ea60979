import type { DrawCard } from '../drawCard.ts';
import type { ImportPreviews } from '../importPreviews.ts';
import type { Answer, HandleIncoming, Incoming } from '../incoming.ts';
import { createAnswers } from './answers.ts';
import { createCardFor } from './cardFor.ts';
import { createClick } from './click.ts';
import type { Desk } from './desk.ts';
import { createFileAnswers } from './fileAnswers.ts';
import { createImporting } from './importing.ts';
import { createMessage } from './message.ts';
import { createNotes } from './notes.ts';
import { createOwnData } from './ownData.ts';
import { createPersonRate } from './personRate.ts';
import { createPresence } from './presence.ts';
import { createReferences } from './references.ts';
import { createTyped } from './typed.ts';
import { createWorklist } from './worklist.ts';

/** What a person sends by hand: it counts for `PERSON_RATE`. */
const byHand = (incoming: Incoming): boolean =>
  incoming.kind === 'message' ||
  incoming.kind === 'dialogOpened' ||
  incoming.kind === 'fileAnswered' ||
  (incoming.kind === 'click' && !incoming.automatic);

/** The way from whatever comes in to its answer, once everything that follows is durable. */
export const createHandleIncoming = (
  desk: Desk,
  draw: DrawCard,
  previews: ImportPreviews,
): HandleIncoming => {
  const answers = createAnswers(desk);
  const references = createReferences(desk.store.conversations);
  const typed = createTyped(desk, answers);
  const cardFor = createCardFor(desk, draw);
  const ownData = createOwnData(desk, answers, cardFor);
  const importing = createImporting(desk, answers, previews);
  const notes = createNotes(desk, answers, importing);
  const message = createMessage(desk, answers, typed, ownData, notes);
  const worklist = createWorklist(desk, answers, cardFor, importing);
  const click = createClick(desk, answers, cardFor, typed, ownData, worklist, notes);
  const fileAnswered = createFileAnswers(desk, answers);
  const presence = createPresence(desk, answers, references);
  const withinRate = createPersonRate(desk.settings.personRate);

  const handle = async (incoming: Incoming): Promise<Answer> => {
    const { reference, sender } = incoming;
    const who = JSON.stringify([reference.tenant, reference.id, sender.person]);
    if (byHand(incoming) && !withinRate(who, desk.clock.now())) return { kind: 'tooMuch' };
    const { reference: seen, returned } = await references.see(incoming);
    if (returned) await presence.returned(incoming, seen);
    switch (incoming.kind) {
      case 'message':
        return message.written(incoming, seen);
      case 'edited':
      case 'deleted':
      case 'undeleted':
        return message.changed(incoming, seen);
      case 'click':
        return click.pressed(incoming, seen);
      case 'dialogOpened':
        return click.dialog(incoming, seen);
      case 'fileAnswered':
        return fileAnswered(incoming, seen);
      case 'installed':
        return presence.installed(incoming, seen);
      case 'joined':
        return presence.joined(incoming, seen);
      case 'left':
        return incoming.bot ? { kind: 'nothing' } : presence.left(incoming, seen);
      case 'removed':
      case 'other':
        return { kind: 'nothing' };
    }
  };

  return async (incoming) => {
    try {
      return await handle(incoming);
    } catch (err) {
      // A database out of reach is no bug of ours: Teams is asked to come again.
      const reachable = await desk.store.ping().then(
        () => true,
        () => false,
      );
      if (reachable) throw err;
      desk.log.error('the database does not answer');
      return { kind: 'unavailable' };
    }
  };
};
