/** That staff keep a file for somebody without a phone: who, when, for which station, and by what consent. */
export interface OnBehalf {
  readonly byId: string
  /** Who made it, as that person was called then. */
  readonly by: string
  readonly stationId: string | null
  readonly at: Date
  /** The day on the paper by which the person agreed. */
  readonly consentOn: string
  /** Somebody who can be called for the person. */
  readonly contactName: string | null
  readonly contactPhone: string | null
  /** Since when the person keeps it with a phone of the own. */
  readonly claimedAt: Date | null
  /** Who of the staff handed it over. */
  readonly claimedBy: string | null
}

/** Whether staff keep it, and the person has not taken it over. */
export const isKept = ({ onBehalf }: { readonly onBehalf?: OnBehalf }): boolean =>
  onBehalf !== undefined && onBehalf.claimedAt === null
