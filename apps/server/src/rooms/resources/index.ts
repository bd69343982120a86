export { type LetterReader, letterReader, letterWriter } from './investment-letter.repository.ts';
export { letterTools } from './letter-tools.ts';
export { readInvestmentLetter } from './read-investment-letter.read-model.ts';
export { resourcesRoutes } from './resources.routes.ts';
export { sendInvestmentLetter } from './send-investment-letter.usecase.ts';
export { requestAsSent, type SentContent } from './sent-letter.ts';
export { keepStatedTotals } from './stated-total.repository.ts';
export { takeBackInvestmentLetter } from './take-back-investment-letter.usecase.ts';
