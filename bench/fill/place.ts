/** A filled database and the desk from which it is measured. */
export interface Place {
  readonly size: number;
  readonly deskUrl: string;
  readonly ownerUrl: string;
  readonly townId: string;
  /** The biggest office; everything is measured from here. */
  readonly officeId: string;
  readonly timeZone: string;
  readonly contactPrefix: string;
  readonly workers: readonly Worker[];
}

/** Somebody at the desk with a running session. */
export interface Worker {
  readonly id: string;
  readonly cookie: string;
}

/** The rarest and the commonest choice of each filter, so that one plan has to fit both. */
export const CHOICES = {
  channel: { common: 'walk_in', rare: 'letter' },
  area: { common: 'obvod-01', rare: 'obvod-20' },
  outcome: { common: 'info_given', rare: 'misuse' },
  risk: { common: 'attention', rare: 'emergency' },
} as const;
