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

export const pickedSkill = (skill: { id: string; name: string }): Picked => ({
  id: skill.id,
  name: skill.name,
})

export const idsOf = (picked: readonly Picked[]): string[] => picked.map((each) => each.id)
