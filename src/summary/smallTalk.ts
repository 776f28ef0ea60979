/** What people say to keep the meeting going: thanks, greetings, sound and picture, coming and going. */
const smallTalk =
  /(?:^|[^\p{L}])(?:bedankt|dank je|dank u|dankjewel|dank aan|merci|thanks|thank you|hallo|hello|dag allemaal|dag iedereen|goedemiddag|goeiemiddag|goedenavond|goeienavond|goeiemorgen|goedemorgen|tot straks|tot ziens|tot seffens|sorry|oké|ok|okee|inderdaad|klopt|akkoord|mee eens|goed idee|goeie vraag|goede vraag|\+1|ben zo terug|ben terug|moet weg|moet vertrekken|microfoon|micro|mute|webcam|camera|geluid|scherm delen|(?:ik|we|wij) (?:hoor|horen|zie|zien) (?:u|je|jou|jullie|niets|niks|niemand)|hoor(?:t)? (?:u|je|iemand) mij|te horen|verbinding valt|can you hear|can't hear)(?=$|[^\p{L}])/iu;
/** A sentence of small talk is short; a longer one that also says thanks says something more. */
const mostSmallTalkWords = 9;

/** Who says who they are begins with a greeting, or with their name and their age. */
const greeting =
  /^(?:dag (?:allemaal|iedereen|samen)|hallo|hello|hoi|hey|hi|goed?e(?:middag|navond|morgen|nmiddag|ndag)|goeie(?:middag|navond|morgen|ndag)|ik ben \p{Lu}\p{Ll}+|mijn naam is|my name is|\p{Lu}\p{Ll}+, \d{1,2}(?:,| jaar))(?=$|[^\p{L}])/iu;

/** What speaks about the conversation itself and means nothing outside it. */
const aboutTheTalk =
  /(?:in de chat|(?:mijn|haar|zijn) bericht|verwijst naar|had ook .*(?:aangehaald|verhaal)|aangehaald|voor meer info|weet u me te vinden|weet je me te vinden|zie de link|https?:\/\/|(?:ik )?vroeg me af|in the chat|for more info|^(?:dan nu|nu naar|we beginnen|we starten|we gaan (?:verder|naar)|ik hoor (?:hier )?(?:een|twee|drie|vooral|jullie)|ik vat samen|(?:\p{Lu}\p{Ll}+ )?geeft aan dat we))/iu;

const asksSomething = /\?["'”’)\s]*$/u;
/** A question word or a verb in front: that is asked, where "het is gewoon nodig?" says. */
const askedFirst =
  /^(?:(?:en|maar|dus|of|ja|of is|nee)[ ,]+)*(?:hoe|hoeveel|hoezo|wat|wie|waar\p{L}*|wanneer|welke?|is|zijn|was|waren|ben|heb|hebt|heeft|hebben|kan|kunt|kunnen|zou|zouden|moet|moeten|mag|mogen|zal|zullen|wil|wilt|willen|wordt|worden|gaat|gaan|komt|komen|zie|ziet|zien|weet|weten|denk|denkt|denken|vind|vindt|vinden|ga|doe|doet|doen|bestaat|heeft|krijgt|krijgen|staat|telt|werkt|what|who|how|where|why|when|which|is|are|can|could|should|would|will|do|does|did|have|has)(?!\p{L})/iu;
/** A question word further on: people run on from what they say into what they ask. */
const askedFurtherOn =
  /[\s,;:–—-](?:wie|wat|hoe|hoeveel|waar\p{L}*|wanneer|welke?|who|what|how|where|why|when|which)(?!\p{L})/iu;
/** Shorter than this in words, or with a question tagged on, it asks whatever stands in front. */
const fewestWordsSaid = 6;
const tag = /,\s*(?:wie nog|toch|nee|niet|hè|he|of niet|dacht ik|right|no)\s*\?["'”’)\s]*$/iu;

/** Whether a sentence asks; a statement that somebody only ended with a question mark says. */
export const isQuestion = (sentence: string): boolean =>
  asksSomething.test(sentence) &&
  (askedFirst.test(sentence) ||
    askedFurtherOn.test(sentence) ||
    sentence.split(/\s+/).length < fewestWordsSaid ||
    tag.test(sentence));

/** Whether a sentence ends in a question mark, whatever it says. */
export const endsAsQuestion = (sentence: string): boolean => asksSomething.test(sentence);

/** Whether a sentence cannot be a main point: small talk, or talk about the talk. */
export const isSmallTalk = (sentence: string): boolean =>
  aboutTheTalk.test(sentence) ||
  greeting.test(sentence) ||
  (smallTalk.test(sentence) && sentence.split(/\s+/).length <= mostSmallTalkWords);

const shortQuestionWords = 8;

/** A short question that its asker may answer at once (`Kan dat niet anders? Dan valt dat weg.`). */
export const isShortQuestion = (sentence: string): boolean =>
  endsAsQuestion(sentence) && sentence.split(/\s+/).length <= shortQuestionWords;

/** A question that only names something (`Een klimaatraad?`): what comes after it is about that. */
export const isNamedQuestion = (sentence: string): boolean =>
  isShortQuestion(sentence) && !askedFirst.test(sentence) && !tag.test(sentence);
