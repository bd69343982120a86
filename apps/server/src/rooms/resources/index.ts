export { letterReader } from './investment-letter.repository.ts';
export { readInvestmentLetter } from './read-investment-letter.read-model.ts';
export { resourcesRoutes } from './resources.routes.ts';
export { keepStatedTotals } from './stated-total.repository.ts';
