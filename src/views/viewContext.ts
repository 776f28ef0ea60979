import type { AdaptiveCard } from '../application/ports.ts';
import type { Instant, PersonId } from '../core/ids.ts';

/** For whom and when a card is drawn. Views look at nothing else beside the table. */
export interface ViewContext {
  readonly now: Instant;
  /** BCP 47: the table's for what the group sees, the person's own for a private answer. */
  readonly locale: string;
  /** Everyone gets the base card; whoever leads or takes notes gets their own view of it. */
  readonly audience: 'everyone' | 'moderator' | 'notetaker';
  /** Who looks, where that is one person: what they said of themselves can stand filled in. */
  readonly viewer?: PersonId;
  /** How a form opens: 'inline' only for the Playground, which knows no dialogs. */
  readonly dialogs: 'dialog' | 'inline';
  /** A link that opens the table's page in Teams; absent where Teams could not open one. */
  readonly tab?: string;
  /** The summary as a picture; absent where there is nothing to draw, or where Teams could not show it. */
  readonly mindmap?: CardPicture;
}

/** A picture on a card: fetched from `url` by whoever looks, opened large from `whole`, and read aloud as `alt`. */
export interface CardPicture {
  readonly url: string;
  readonly whole: string;
  readonly alt: string;
}

/** A card as it can be sent. `summary` is a whole sentence with what matters, for a screen reader. */
export interface RenderedCard {
  readonly card: AdaptiveCard;
  readonly summary: string;
}
