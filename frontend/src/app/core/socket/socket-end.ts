import { ProblemError } from '../errors/problem-error';

/**
 * Why a socket is not open. `done`: the platform had no more to send. `refused`: what was asked for is wrong.
 * `overload`: this viewer could not keep up, or the platform has too much to do.
 */
export type SocketFault =
  'done' | 'forbidden' | 'missing' | 'refused' | 'session' | 'limit' | 'overload' | 'restart' | 'silent' | 'lost';

export interface SocketEnd {
  readonly fault: SocketFault;
  /** The platform's sentence, if it gave one. */
  readonly detail: string | null;
  readonly requestId: string | null;
  /** The least time to wait before the next try, in ms. */
  readonly least: number;
}

/** Trying again changes nothing about these. */
const FINAL: ReadonlySet<SocketFault> = new Set(['done', 'forbidden', 'missing', 'refused']);
/** A limit is lifted when somebody closes something, an overload when it has passed; both take a while, in ms. */
const PATIENCE: Readonly<Partial<Record<SocketFault, number>>> = { limit: 5000, overload: 2000 };

const BY_CODE: Readonly<Record<number, SocketFault>> = {
  1000: 'done',
  1001: 'restart',
  1003: 'refused',
  1007: 'refused',
  1008: 'refused',
  1009: 'refused',
  1012: 'restart',
  1013: 'overload',
  4400: 'refused',
  4401: 'session',
  4403: 'forbidden',
  4404: 'missing',
  4409: 'refused',
  4429: 'limit',
};

const BY_STATUS: Readonly<Record<number, SocketFault>> = {
  400: 'refused',
  401: 'session',
  403: 'forbidden',
  404: 'missing',
  422: 'refused',
  429: 'limit',
};

/** @param code of the close frame (RFC 6455, 7.4); 4000 to 4999 are the platform's own */
export function endByCode(code: number, reason = ''): SocketEnd {
  const fault = BY_CODE[code] ?? 'lost';
  return { fault, detail: reason || null, requestId: null, least: PATIENCE[fault] ?? 0 };
}

/** A socket for which there was no ticket. */
export function endByProblem(problem: ProblemError): SocketEnd {
  const fault = BY_STATUS[problem.status] ?? 'lost';
  return {
    fault,
    detail: fault === 'lost' ? null : (problem.detail ?? problem.title),
    requestId: problem.requestId,
    least: problem.retryAfter === null ? (PATIENCE[fault] ?? 0) : problem.retryAfter * 1000,
  };
}

export function isFinal({ fault }: SocketEnd): boolean {
  return FINAL.has(fault);
}
