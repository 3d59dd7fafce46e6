/** A browser is known for a year after its last sign-in. */ const DEVICE_SECONDS = 365 * 24 * 3600;
/** Name of the session cookie. `__Host-` binds it to this very host and to TLS (RFC 6265bis, 4.1.3.2). */ export function sessionCookie(config) {
    return config.secureCookies ? '__Host-okenko_session' : 'okenko_session';
}
function deviceCookie(config) {
    return config.secureCookies ? '__Host-okenko_device' : 'okenko_device';
}
/** Ends with the browser: a counter's computer may be anybody's tomorrow. */ export function setSessionCookie(reply, config, token) {
    void reply.setCookie(sessionCookie(config), token, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: config.secureCookies
    });
}
export function clearSessionCookie(reply, config) {
    void reply.clearCookie(sessionCookie(config), {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: config.secureCookies
    });
}
/** The browser's own mark: says nothing but "somebody signed in here before". */ export function readDevice(request, config) {
    const device = request.cookies[deviceCookie(config)];
    return device !== undefined && /^[\w-]{20,64}$/.test(device) ? device : null;
}
export function setDeviceCookie(reply, config, device) {
    const lasting = {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: config.secureCookies,
        maxAge: DEVICE_SECONDS
    };
    void reply.setCookie(deviceCookie(config), device, lasting);
}

//# sourceMappingURL=cookies.js.map