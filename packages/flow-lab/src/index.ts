export { LabError, type LabErrorCode } from './lab-error.js';
export { type PreparedFlow, prepareFlow } from './prepared-flow.js';
export type { ReadProblem } from './reading/read-shape.js';
export { type ReadTrace, readTrace, readTraceLine, readTraceLines } from './traces/read-trace.js';
export { type Verified, verifyTrace } from './traces/verify-trace.js';
export { readTestCases } from './test-cases/read-test-cases.js';
export { type CallView, simulate, Simulation, type SimulationOptions } from './simulation/simulation.js';
export type { ActionStep, ExpectationStep } from './simulation/action-step.js';
export { conversationOf, type Line } from './conversation/conversation.js';
