import { createPublicKey, verify } from 'node:crypto';

/** How one master key followed another, as it stands in `audit.master_keys`. Keys are Ed25519 public keys in DER. */
export interface Succession {
  position: number;
  publicKey: Buffer;
  /** How far the chain reached then, and its last link there. Null with the first key, which follows none. */
  seq: string | null;
  hash: Buffer | null;
  signedByFormer: Buffer | null;
  signedByItself: Buffer | null;
}

/** A key that followed another: all is filled in. */
type Follower = { [Field in keyof Succession]: NonNullable<Succession[Field]> };

/** How far each key may have signed: a seal, or null for the key of today. By the key in base64. */
export type TrustedKeys = ReadonlyMap<string, bigint | null>;

/**
 * What both keys sign. The former's signature tells whoever kept it that the new one is no stranger; the new one's
 * tells whoever trusts it that the former was right up to this link, and no further: it may be in wrong hands since.
 */
export function successionStatement(
  { position, publicKey, seq, hash }: Pick<Follower, 'position' | 'publicKey' | 'seq' | 'hash'>,
  former: Buffer,
): Buffer {
  const words = [
    position,
    former.toString('hex'),
    publicKey.toString('hex'),
    seq,
    Buffer.from(hash).toString('hex'),
  ];
  return Buffer.from(`okenko-master-key;${words.join(';')}`);
}

/**
 * Walks from the key of today back to the first, as far as the keys vouch for each other.
 * @param keys the newest first
 * @param own the public key of the master key in the file: the one thing that is trusted from the beginning
 * @param linkAt the chain's link at a seal as it stands now, or undefined where there is none
 * @returns the keys that are vouched for, and the seal where the walk broke off, if it did
 */
export function walkSuccession(
  keys: readonly Succession[],
  own: Buffer,
  linkAt: (seq: string) => Buffer | undefined,
): { trusted: TrustedKeys; brokenAt: string | null } {
  const trusted = new Map<string, bigint | null>([[nameOf(own), null]]);
  if (keys[0] !== undefined && !keys[0].publicKey.equals(own)) return { trusted, brokenAt: '' };
  for (const [index, key] of keys.entries()) {
    const former = keys[index + 1];
    if (former === undefined && key.position === 1) break;
    if (former === undefined || !isFollower(key) || !vouched(key, former, linkAt(key.seq)))
      return { trusted, brokenAt: key.seq ?? '' };
    trusted.set(nameOf(former.publicKey), BigInt(key.seq));
  }
  return { trusted, brokenAt: null };
}

/** True when this key is vouched for and the seal stands before another key took over. */
export function mayHaveSigned(trusted: TrustedKeys, publicKey: Buffer, seq: string): boolean {
  const until = trusted.get(nameOf(publicKey));
  return until === null || (until !== undefined && BigInt(seq) <= until);
}

/** True when the statement was signed with the key. A key that is none proves nothing. */
export function isSignedBy(publicKey: Buffer, statement: Buffer, signature: Buffer): boolean {
  try {
    const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, statement, key, signature);
  } catch {
    return false;
  }
}

function vouched(key: Follower, former: Succession, link: Buffer | undefined): boolean {
  const statement = successionStatement(key, former.publicKey);
  return (
    key.position === former.position + 1 &&
    link?.equals(key.hash) === true &&
    isSignedBy(former.publicKey, statement, key.signedByFormer) &&
    isSignedBy(key.publicKey, statement, key.signedByItself)
  );
}

function isFollower(key: Succession): key is Follower {
  return [key.seq, key.hash, key.signedByFormer, key.signedByItself].every((value) => value !== null);
}

function nameOf(publicKey: Buffer): string {
  return publicKey.toString('base64');
}
