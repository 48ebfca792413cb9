import { say, type Language, type Text } from '../../rules/text.ts'
import { sayMoment } from '../platform/text.ts'

const isText = (value: object): value is Text => 'zh' in value && 'en' in value

/** A value as people read it; what has parts is told as it is kept. */
export function heldWords(value: unknown, language: Language): string {
  if (value === null || value === undefined || value === '') return '–'
  if (value instanceof Date) return sayMoment(value, language)
  if (typeof value === 'boolean')
    return say(value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }, language)
  if (Array.isArray(value) && value.length === 0) return '–'
  if (typeof value === 'object') return isText(value) ? say(value, language) : JSON.stringify(value)
  return String(value as string | number)
}
