export { changeOutgoingPaper } from './keep-outgoing.usecase.ts';
export { lookAtNumber, numberPaper, type PaperToNumber } from './number-paper.usecase.ts';
export { outgoingReader, outgoingWriter } from './outgoing.repository.ts';
export type { WrittenNumber } from './paper-number.rules.ts';
export { readLegalFindings } from './read-legal-findings.read-model.ts';
export { registersRoutes } from './registers.routes.ts';
export { numberDecision, numberLooker, numberTools, takeNumber } from './take-number.usecase.ts';
