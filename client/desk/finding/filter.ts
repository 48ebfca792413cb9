/** Something a list can be narrowed by: what it is called, and what can be chosen of it. */
export type Filter = {
  /** Its name in the address. */
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}
