import type { Destination, Intent } from '../../application/intents.ts';
import type { TableId } from '../../core/ids.ts';

/**
 * What makes two waiting intents one: a card is rendered when it is sent, so a second wish for the same card at
 * the same place adds nothing, nor does a second tidying up. Sentences (`tell`, `say`) are each said,
 * and every file that arrived is shown: undefined.
 */
export function foldKey(table: TableId | undefined, intent: Intent): string | undefined {
  switch (intent.kind) {
    case 'post': {
      const { card, of, asker, table: cardTable } = intent.card;
      return JSON.stringify(['post', table, card, cardTable, of, asker, ...placeOf(intent.to)]);
    }
    case 'refresh':
      return JSON.stringify(['refresh', table, intent.card, ...placeOf(intent.to)]);
    case 'tidy':
    case 'redraw':
    case 'forget':
      return JSON.stringify([intent.kind, table, ...placeOf(intent.to)]);
    case 'offerFile':
      return JSON.stringify([
        'offerFile',
        table,
        intent.file.format,
        intent.file.filter,
        ...placeOf(intent.to),
      ]);
    case 'fileArrived':
    case 'tell':
    case 'say':
      return undefined;
  }
}

function placeOf(to: Destination): readonly string[] {
  switch (to.kind) {
    case 'conversation':
      return ['conversation', to.tenant, to.conversation];
    case 'channel':
      return ['channel', to.tenant, to.channel];
    case 'person':
      return ['person', to.tenant, to.person];
  }
}
