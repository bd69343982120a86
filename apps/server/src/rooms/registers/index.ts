export { changeOutgoingPaper } from './keep-outgoing.usecase.ts';
export { outgoingWriter } from './outgoing.repository.ts';
export { registersRoutes } from './registers.routes.ts';
export { numberDecision, numberTools, takeNumber } from './take-number.usecase.ts';
