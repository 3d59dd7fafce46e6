import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';

/** What a derived key is for. One purpose, one key: what is sealed for one cannot be opened as another. */
export type Purpose = 'risk-note' | 'draft-key' | 'sign-in-failures' | 'audit-signature';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of what is sealed: how the bytes after it are laid out. */
const FORMAT = 1;
/** DER head of an Ed25519 private key (RFC 8410): the 32 bytes of the seed follow. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Keys derived from the master key (HKDF, RFC 5869) and what they do: AES-256-GCM, HMAC-SHA-256, Ed25519. */
@Injectable()
export class Vault {
  private readonly keys = new Map<Purpose, Buffer>();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'masterKey'>) {}

  /** Seals bytes for a purpose and a place (`context`, such as a record's id): moved elsewhere they do not open. */
  seal(purpose: Purpose, context: string, plain: Buffer): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error when the bytes were changed or belong to another place or master key */
  open(purpose: Purpose, context: string, sealed: Buffer): Buffer {
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
    const cipher = createDecipheriv('aes-256-gcm', this.key(purpose), nonce)
      .setAAD(Buffer.from(context))
      .setAuthTag(tag);
    return Buffer.concat([cipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)), cipher.final()]);
  }

  /** Keyed hash: the same words give the same bytes, and nobody without the master key can try words out. */
  hash(purpose: Purpose, ...words: string[]): Buffer {
    const mac = createHmac('sha256', this.key(purpose));
    for (const word of words) mac.update(`${Buffer.byteLength(word)}:${word}`);
    return mac.digest();
  }

  /** Signs for the audit log (Ed25519, RFC 8032). */
  sign(statement: Buffer): Buffer {
    return sign(null, statement, this.signingKey());
  }

  /** What proves such a signature (DER, RFC 8410). Tells two master keys apart and nothing of either. */
  publicKey(): Buffer {
    return createPublicKey(this.signingKey()).export({ type: 'spki', format: 'der' });
  }

  private signingKey(): KeyObject {
    const der = Buffer.concat([ED25519_PKCS8, this.key('audit-signature')]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  }

  private key(purpose: Purpose): Buffer {
    const known = this.keys.get(purpose);
    if (known !== undefined) return known;
    const derived = Buffer.from(hkdfSync('sha256', this.config.masterKey, 'okenko', purpose, 32));
    this.keys.set(purpose, derived);
    return derived;
  }
}
