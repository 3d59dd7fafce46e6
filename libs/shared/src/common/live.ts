/** What the live stream tells when words, places or people of the town changed. */
export interface ReferenceChanged {
  what: 'town' | 'offices' | 'areas' | 'colleagues' | 'codelists';
  /** The code list's name, where `what` is `codelists`. */
  list?: string;
}
