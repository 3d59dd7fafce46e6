import { DomainError } from '../errors/domain-error.js';
const SAFE = new Set([
    'GET',
    'HEAD',
    'OPTIONS'
]);
/**
 * Refuses writes that a foreign page sent with our cookie (cross-site request forgery). A browser names the page's
 * origin in `Origin` and `Sec-Fetch-Site`; the cookie is SameSite=Strict besides; a body must be JSON, which a
 * foreign form cannot send.
 * @param ownOrigin the public address, or undefined to take the host the request was sent to
 */ export function refuseForeignOrigin(request, ownOrigin) {
    if (SAFE.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new DomainError(403, 'access.foreign_origin');
    const { origin } = request.headers;
    if (origin !== undefined && origin !== (ownOrigin ?? `${request.protocol}://${request.host}`)) {
        throw new DomainError(403, 'access.foreign_origin');
    }
}

//# sourceMappingURL=same-origin.js.map