import type { DraftKey } from '@okenko/shared/auth/auth.contract';

/** AES-GCM wants a fresh 96-bit nonce for each sealing (NIST SP 800-38D, 8.2.2: random nonces). */
const NONCE_BYTES = 12;

/** Text that only the person with the key can read. */
export interface Sealed {
  nonce: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** Seals and opens one person's drafts. The key cannot be read back out of the browser (non-extractable). */
export class Seal {
  private constructor(
    readonly userId: string,
    private readonly key: CryptoKey,
  ) {}

  static async from({ userId, key }: DraftKey): Promise<Seal> {
    const bytes = Uint8Array.from(atob(key), (sign) => sign.charCodeAt(0));
    const imported = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    bytes.fill(0);
    return new Seal(userId, imported);
  }

  /** @param about what the text belongs to; it cannot be opened as anything else */
  async close(about: string, text: string): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const data = await crypto.subtle.encrypt(
      this.algorithm(about, nonce),
      this.key,
      new TextEncoder().encode(text),
    );
    return { nonce, data };
  }

  /** @returns null where the text was sealed with another key, for something else, or was changed */
  async open(about: string, sealed: Sealed): Promise<string | null> {
    try {
      const bytes = await crypto.subtle.decrypt(this.algorithm(about, sealed.nonce), this.key, sealed.data);
      return new TextDecoder().decode(bytes);
    } catch {
      return null;
    }
  }

  private algorithm(about: string, nonce: Uint8Array<ArrayBuffer>): AesGcmParams {
    return {
      name: 'AES-GCM',
      iv: nonce,
      additionalData: new TextEncoder().encode(`${this.userId}/${about}`),
    };
  }
}
