export { changeOutgoingPaper } from './keep-outgoing.usecase.ts';
export { outgoingReader, outgoingWriter } from './outgoing.repository.ts';
export { registersRoutes } from './registers.routes.ts';
export { numberDecision, numberTools, takeNumber } from './take-number.usecase.ts';
