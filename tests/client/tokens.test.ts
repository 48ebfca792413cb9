import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dark, light, sizes, type Colours } from '../../client/tokens.ts'

const css = readFileSync('client/tokens.css', 'utf8')
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)')

const variables = (text: string) =>
  Object.fromEntries(Array.from(text.matchAll(/--([\w-]+): ([^;]+);/g), ([, name, value]) => [name, value]))

const channel = (hex: string) => {
  const value = parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const luminance = (colour: string) =>
  0.2126 * channel(colour.slice(1, 3)) +
  0.7152 * channel(colour.slice(3, 5)) +
  0.0722 * channel(colour.slice(5, 7))

/** Contrast ratio of WCAG 2.1 §1.4.3. */
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

test('the phone and the desk read the same colours in both themes', () => {
  expect(variables(lightCss)).toMatchObject(light)
  expect(variables(darkCss)).toEqual(dark)
})

test('the phone and the desk read the same sizes', () => {
  const said = variables(lightCss)
  for (const [name, pixels] of Object.entries(sizes))
    expect(said[name], name).toBe(name.startsWith('text') ? `${pixels / 16}rem` : `${pixels}px`)
})

const textPairs: readonly (readonly [keyof Colours, keyof Colours])[] = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'ground'],
  ['accent', 'paper'],
  ['accent', 'ground'],
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['done', 'done-soft'],
  ['done', 'paper'],
  ['look', 'look-soft'],
  ['look', 'paper'],
  ['refused', 'refused-soft'],
  ['refused', 'paper'],
  ['ink', 'look-soft'],
]

test.each([
  ['light', light as Colours],
  ['dark', dark as Colours],
])('every text of the %s theme stands out from its ground (WCAG AA, 4.5)', (_name, colours) => {
  for (const [text, ground] of textPairs)
    expect(contrast(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
})

test.each([
  ['light', light as Colours],
  ['dark', dark as Colours],
])('the border of a field of the %s theme can be seen (WCAG AA, 3)', (_name, colours) => {
  expect(contrast(colours['line-strong'], colours.paper)).toBeGreaterThanOrEqual(3)
})
