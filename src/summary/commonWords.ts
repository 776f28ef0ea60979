/** Words that stand in any sentence and so say nothing of what it is about. */
const dutch = `
aan al alle alleen alles als altijd ander andere anders bij ben bent beter bijvoorbeeld binnen daar daarmee daarom daarvoor daarna dan dat de deze die dit doen doet door dus een eens
eigen eigenlijk elk elke en enkel enkele enz er erg even ergens gaan gaat gaf geeft geen geven gewoon had hadden heb hebben hebt heeft heel hele hem hen hier hierbij hierin hiervoor hij hoe hun iedere iemand iets ik
in is ja je jij jou jouw jullie kan kijken kom komen komt kon kunnen laat laten maar maak maakt maken me mee meer meest men met mij mijn misschien moest moet moeten mogen mag na naar nee niet niets nog nu
of om omdat ons onze ook op over per precies s samen sowieso soms soort steeds t te teveel tegen toch toe tot tussen u uit uw van vaak vanuit veel verder via vind vinden vna voor vooral waar waarbij waarin waarom
wanneer want was wat we weer weg wel welk welke werd weten wie wij wil wilde willen word worden wordt zeer zeker zelf zei zeggen zegt ze zich zien zij zijn zo zoals zodat zonder zou zouden zullen zal zaken
denk denkt geloof gelooft mensen gebruiken nemen neemt staan staat zitten zit best graag goed goede grote groot kleine klein nieuwe begin beginnen begint ken kent kennen paar blijf blijft blijven iedereen allemaal jaar uur dag keer gewoonlijk natuurlijk zelfs immers belangrijk belangrijke belangrijkste nodig nood noodzakelijk mogelijk
`;
const english = `
a about all also an and any are as at be been but by can could did do does for from get had has have he her here him his how i if in into is it its just like make may me more most my need no not of on
one only or other our out people she should so some than that the their them then there they this to too up us very want was we were what when where which who why will with would you your
`;

const common = new Set(`${dutch} ${english}`.trim().split(/\s+/));

/** Whether a word, as `wordsOf` gives it, tells nothing about the subject. */
export const isCommonWord = (word: string): boolean => word.length < 2 || common.has(word);
