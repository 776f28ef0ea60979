/** What people say to keep the meeting going: thanks, greetings, sound and picture, coming and going. */
const smallTalk =
  /(?:^|[^\p{L}])(?:bedankt|dank je|dank u|dankjewel|dank aan|merci|thanks|thank you|hallo|hello|dag allemaal|dag iedereen|goedemiddag|goeiemiddag|goedenavond|goeienavond|goeiemorgen|goedemorgen|tot straks|tot ziens|tot seffens|sorry|oké|ok|okee|inderdaad|klopt|akkoord|mee eens|\+1|ben zo terug|ben terug|moet weg|moet vertrekken|microfoon|micro|mute|webcam|camera|geluid|scherm delen|(?:ik|we|wij) (?:hoor|horen|zie|zien) (?:u|je|jou|jullie|niets|niks|niemand)|hoor(?:t)? (?:u|je|iemand) mij|te horen|verbinding valt|can you hear|can't hear)(?=$|[^\p{L}])/iu;
/** A sentence of small talk is short; a longer one that also says thanks says something more. */
const mostSmallTalkWords = 9;

/** What speaks about the conversation itself and means nothing outside it. */
const aboutTheTalk =
  /(?:in de chat|(?:mijn|haar|zijn) bericht|verwijst naar|had ook .*(?:aangehaald|verhaal)|aangehaald|voor meer info|weet u me te vinden|weet je me te vinden|zie de link|https?:\/\/|(?:ik )?vroeg me af|in the chat|for more info)/iu;

const isQuestion = (sentence: string): boolean => /\?["'”’)]*$/u.test(sentence);

/** Whether a sentence cannot be a main point: a question, small talk, or talk about the talk. */
export const isNoPoint = (sentence: string): boolean =>
  isQuestion(sentence) ||
  aboutTheTalk.test(sentence) ||
  (smallTalk.test(sentence) && sentence.split(/\s+/).length <= mostSmallTalkWords);

const pointsBack =
  /^\(|^(?:dat|die|dit|deze|daar|daarmee|daarom|daarvoor|daarbij|daarna|nadien|toen|nog|toch|verder|dan|hierbij|hiervoor|hij|zij|ze|hen|wel|ook|echter|maar|want|dus|zolang|laat hen|laat toe|maakt dat|this|that|these|those|they|he|she|it|but|so|also|then)(?=$|[^\p{L}])/iu;

/** Whether a sentence leans on the one before it, so that it cannot stand alone. */
export const leansOnBefore = (sentence: string): boolean => pointsBack.test(sentence);

const shortQuestionWords = 8;

/** A short question that its asker answers at once (`Een klimaatraad? Dat is te hoogdrempelig.`). */
export const isShortQuestion = (sentence: string): boolean =>
  isQuestion(sentence) && sentence.split(/\s+/).length <= shortQuestionWords;
