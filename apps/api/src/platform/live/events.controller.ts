import { Controller, Inject, Req, Sse } from '@nestjs/common';
import type { MessageEvent } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { seesOwnOnly, worksInOffice } from '@okenko/shared/access/roles';
import type { FastifyRequest } from 'fastify';
import { filter } from 'rxjs';
import type { Observable } from 'rxjs';
import { Requires } from '../access/requires.js';
import { CurrentViewer, VIEWER_SOURCE } from '../access/viewer.js';
import type { Viewer, ViewerSource } from '../access/viewer.js';
import { eventStream } from './event-stream.js';
import { Live } from './live.js';
import type { LiveEvent } from './live.js';

const PING_MS = 25_000;

@Controller('events')
export class EventsController {
  constructor(
    private readonly live: Live,
    @Inject(VIEWER_SOURCE) private readonly source: ViewerSource,
  ) {}

  @Sse()
  @Requires('session:own')
  @ApiExcludeEndpoint()
  events(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Observable<MessageEvent> {
    const heard = this.live.events.pipe(filter((event) => concerns(event, viewer)));
    return eventStream(heard, () => this.holds(viewer, request), PING_MS);
  }

  /** A session that cannot be looked up is over for the stream: the window asks for a new one. */
  private async holds(viewer: Viewer, request: FastifyRequest): Promise<boolean> {
    const now = await this.source.viewerOf(request).catch(() => null);
    return now !== null && !now.locked && now.role === viewer.role;
  }
}

function concerns(event: LiveEvent, viewer: Viewer): boolean {
  if (event.townId !== viewer.townId) return false;
  if (event.userId !== null) return event.userId === viewer.userId;
  if (event.officeId === null) return true;
  // What an office does is for who works at its desk; a supervisor may belong to it too and hears nothing.
  if (!worksInOffice(viewer.role) || !viewer.officeIds.includes(event.officeId)) return false;
  return !seesOwnOnly(viewer.role) || (event.ownerIds ?? []).includes(viewer.userId);
}
