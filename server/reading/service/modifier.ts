import type { Heard } from './hearing.ts'

/** What a unit or a place of work ends with. */
const unit = '[团营连排班队旅师站院所库室部处科股厂房基地]'
const isUnit = new RegExp(`${unit}$`)
/** What may stand between a unit's name and the post in it: 坦克|团|卫生员, 消防大队|的|文员. */
const between = new RegExp(`^(?:[大中支小分总]?${unit})*的?$`)
/** So much counts what only says where the post was. */
const asPlace = 0.55

/** For whom something was done: 给炊事班修冰柜. */
const forWhom = /(?:给|为|替|帮)(?:我?们?的?|全|各)?$/
const isSomebody = new RegExp(`(?:${unit}|[员长兵]|首长|领导|干部|家属)$`)

/** Where a unit is named and then a post in it, the post is what was done: 消防大队文员 is a clerk. */
export function modifying(text: string, all: readonly Heard[]): (one: Heard) => number {
  const starts = new Set(all.map(({ span }) => span.from))
  return ({ span }) => {
    const own = text.slice(span.from, span.to)
    if (isSomebody.test(own) && forWhom.test(text.slice(0, span.from).slice(-4))) return asPlace
    for (let next = span.to; next <= span.to + 4; next++) {
      const gap = text.slice(span.to, next)
      if (!between.test(gap)) continue
      if (starts.has(next) && (gap !== '' || isUnit.test(own))) return asPlace
    }
    return 1
  }
}
