export { type LetterReader, letterReader, letterWriter } from './letters/investment-letter.repository.ts';
export { letterTools } from './letters/letter-tools.ts';
export { readInvestmentLetter } from './letters/read-investment-letter.read-model.ts';
export { sendInvestmentLetter } from './letters/send-investment-letter.usecase.ts';
export { requestAsSent, type SentContent } from './letters/sent-letter.ts';
export { takeBackInvestmentLetter } from './letters/take-back-investment-letter.usecase.ts';
export { resourcesRoutes } from './resources.routes.ts';
export { keepStatedTotals } from './stated-total.repository.ts';
