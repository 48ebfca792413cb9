/** Something chosen from a catalogue, with the name to show for it. */
export type Picked = { id: string; name: string }

export const pickedArea = (area: { code: string; path: string }): Picked => ({
  id: area.code,
  name: area.path,
})

export const pickedOccupation = (occupation: { code: string; name: string }): Picked => ({
  id: occupation.code,
  name: occupation.name,
})
