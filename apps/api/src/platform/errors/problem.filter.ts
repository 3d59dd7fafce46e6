import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from './to-problem.js';

const log = new Logger('errors');

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Answers with a problem; also used for errors that Fastify meets before a route is reached. */
export async function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const problem = toProblem(error, request.id);
  if (problem.status >= 500) log.error(describe(error), { requestId: request.id });
  if (reply.sent) return;
  if (problem.retryAfterSeconds !== undefined) void reply.header('Retry-After', problem.retryAfterSeconds);
  await reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Name, code and place of an error; never its message, which may quote what somebody typed. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const code = (error as { code?: unknown }).code;
  const driver = (error as { driverError?: { code?: unknown; constraint?: unknown } }).driverError;
  const place = (error.stack ?? '')
    .split('\n')
    .filter((row) => row.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
  const details = [code, driver?.code, driver?.constraint]
    .filter((part) => typeof part === 'string')
    .join(' ');
  return `${error.name} ${details}\n${place}`;
}
