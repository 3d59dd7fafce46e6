import { CREST_MAX_BYTES } from '@okenko/shared/towns/towns.contract';
import { fieldRefused } from '../../platform/errors/domain-error.js';
/**
 * Reads a crest. Only pictures that cannot carry a script; the kind is told by the bytes, not by a name.
 * @throws DomainError at the field `image`
 */ export function readCrest(base64) {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length > CREST_MAX_BYTES) throw fieldRefused('image', 'crest_too_large', {
        max: CREST_MAX_BYTES
    });
    const type = typeOf(bytes);
    if (type === null) throw fieldRefused('image', 'crest_not_a_picture');
    return {
        bytes,
        type
    };
}
function typeOf(bytes) {
    if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
    if (bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return 'image/jpeg';
    const riff = bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP';
    return riff ? 'image/webp' : null;
}

//# sourceMappingURL=crest.js.map