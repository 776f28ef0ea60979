import { looksLikeName } from './logName.ts';
import { dayPattern, timePattern } from './timeOfDay.ts';

const time = `(?:\\[?${timePattern}\\]? )?`;
const meeting = new RegExp(
  `^${time}(?:(?:the )?(?:meeting|call) (?:started|ended)|(?:de )?(?:vergadering|oproep|gesprek) (?:is )?(?:gestart|begonnen|beëindigd|afgelopen)|réunion (?:démarrée|terminée)|(?:recording|transcription) (?:has )?(?:started|stopped)|(?:de )?(?:opname|transcriptie) (?:is )?(?:gestart|gestopt))\\b.{0,40}$`,
  'i',
);
const people =
  /^(.{1,80}?) (?:(?:has |have )?(?:joined|left|added|removed|named|renamed|invited)|heeft|hebben|is|neemt) (?:.{1,80}? )?(?:the (?:meeting|chat|call|conversation)|(?:de|het|aan de|van de) (?:vergadering|chat|gesprek)|toegevoegd|verwijderd|uitgenodigd|toegetreden|verlaten|deel)(?: (?:to the|aan de|uit de|van de|verlaten|deelgenomen|toegetreden).{0,40})?\.?$/i;
const deleted =
  /^(?:this message (?:has been|was) deleted|dit bericht (?:is|werd) verwijderd|ce message a été supprimé)\.?$/i;
const screen =
  /^(?:has context menu|heeft contextmenu|last read|laatst gelezen|edited|bewerkt|modifié|translated|vertaald|profile picture|profielfoto)\.?$/i;
const reaction =
  /^(?:\d{1,4} )?(?:like|heart|love|laugh|surprised|sad|angry|vind ik leuk|hart(?:je)?|lach|verrast|verdrietig|boos|\p{Extended_Pictographic}\ufe0f?)[- ](?:reactions?|reacties?)\.?(?: \d{1,4})?$/iu;
const visibleToOne =
  /^(?:only you can see this message|only visible to you|alleen jij kunt dit bericht zien|alleen zichtbaar voor jou|vous seul pouvez voir ce message)\.?$/i;
const months =
  'jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sep(?:tember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
const separator = new RegExp(
  `^(?:${dayPattern})?,? ?(?:\\d{1,2} (?:${months})\\.?|(?:${months}) \\d{1,2})?,?(?: \\d{4})?$`,
  'i',
);

/** What a line is that Teams wrote itself. */
export type TeamsNotice = 'system' | 'screen' | 'reaction' | 'visible-to-one';

/**
 * What Teams itself wrote with this line: that a meeting began or somebody came (`system`), what belongs to
 * the screen and says nothing (`screen`), thumbs (`reaction`), or that the message above is for one person.
 * Undefined for people's own words.
 */
export const teamsNotice = (line: string): TeamsNotice | undefined => {
  if (line.length > 200) return undefined;
  if (screen.test(line)) return 'screen';
  if (reaction.test(line)) return 'reaction';
  if (visibleToOne.test(line)) return 'visible-to-one';
  if (meeting.test(line) || deleted.test(line)) return 'system';
  const [, who] = people.exec(line) ?? [];
  return who !== undefined && looksLikeName(who) ? 'system' : undefined;
};

/** Whether a line is only a day, as Teams writes between the days of a chat; it may be an answer as well. */
export const isDaySeparator = (line: string): boolean =>
  line.length > 1 && line.length < 40 && separator.test(line);
