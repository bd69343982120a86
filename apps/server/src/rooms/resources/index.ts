export { readInvestmentLetter } from './read-investment-letter.read-model.ts';
export { keepStatedTotals, readStatedTotals } from './stated-total.repository.ts';
