/** What was given cannot be played; the message is one sentence for whoever started the rehearsal. */
export class BadInput extends Error {}
