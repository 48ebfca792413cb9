import * as z from 'zod/mini'
import { isDay } from './office-time.ts'
import { isReadable, plainCode, plainLine, plainText, strangeCharacter } from './plain-text.ts'
import { both, grouped, type Text } from './text.ts'
import { aString } from './a-string.ts'

/*
 * The kinds of field that forms are made of. Each says in one sentence what it holds, whatever is wrong with it: missing,
 * too short, too long, of another kind. `zh` and `en` are what the field is called: a noun in the singular, without an article.
 */

interface About {
  readonly label?: Text
  readonly most?: number
}

const abouts = z.registry<About>()

const aboutOf = (field: z.core.$ZodType): About => abouts.get(field) ?? {}

/** What a field is called; undefined for one without a name of its own. */
export const labelOf = (field: z.core.$ZodType): Text | undefined => aboutOf(field).label

/** How many characters or items a field takes; undefined where that does not limit it. */
export const mostOf = (field: z.core.$ZodType): number | undefined => aboutOf(field).most

function described<Field extends z.ZodMiniType>(field: Field, about: About): Field {
  abouts.add(field, about)
  return field
}

/** What a field is called that is made of parts without a name. */
export const named = <Field extends z.ZodMiniType>(field: Field, zh: string, en: string): Field =>
  described(field, { ...aboutOf(field), label: { zh, en } })

/** No control character, nor what else is no character of a text; the sentence names it. */
const readable = (zh: string, en: string) =>
  z.refine<string>((typed) => strangeCharacter(typed) === null, {
    error: ({ input }) => {
      const strange = strangeCharacter(String(input))
      return both(
        `${zh}中有无法识别的字符 ${strange}`,
        `The ${en} holds a character that cannot be shown: ${strange}`,
      )
    },
  })

/** What is longer than this may stand on several lines. */
const longestLine = 200

/** Words as they are kept: made plain, without blanks around them. Where some are demanded, they hold a letter or a digit. */
export function text(zh: string, en: string, least: number, most: number) {
  const error =
    least === 0
      ? both(`${zh}最多 ${grouped(most)} 个字`, `The ${en} has at most ${grouped(most)} characters`)
      : both(
          `${zh}须为 ${least} 到 ${grouped(most)} 个字`,
          `The ${en} has ${least} to ${grouped(most)} characters`,
        )
  return described(
    aString(error).check(
      z.overwrite(most > longestLine ? plainText : plainLine),
      z.trim(),
      readable(zh, en),
      z.minLength(least),
      z.maxLength(most),
      z.refine((words) => least === 0 || isReadable(words)),
    ),
    { label: { zh, en }, most },
  )
}

/** A field that may be left out, and what is kept of what is given or not. */
const orLeftOut = <Field extends z.ZodMiniType, Kept>(
  field: Field,
  kept: (given: z.output<Field> | null | undefined) => Kept,
) => described(z.pipe(z.nullish(field), z.transform(kept)), aboutOf(field))

/** A field that may be left out, and what is kept then. */
export const or = <Field extends z.ZodMiniType>(field: Field, fallback: z.output<Field>) =>
  orLeftOut(field, (given): z.output<Field> => given ?? fallback)

export const orNull = <Field extends z.ZodMiniType>(field: Field) =>
  orLeftOut(field, (given) => given ?? null)

/** Words or a code that may be left out; empty ones are none. */
const orNone = <Field extends z.ZodMiniType<string, string>>(field: Field) =>
  orLeftOut(field, (given) => given || null)

const isNothing = (given: unknown): boolean =>
  given == null ||
  (typeof given === 'string' && given.trim() === '') ||
  (Array.isArray(given) && given.length === 0)

/** A fact that a draft may still lack, and what is kept then; once it is given, it has to be right. */
export const orLacking = <Field extends z.ZodMiniType, Lacking>(field: Field, lacking: Lacking) =>
  described(
    z.pipe(
      z.nullish(z.custom<z.input<Field>>(() => true)),
      z.transform((given, { issues }): z.output<Field> | Lacking => {
        if (isNothing(given)) return lacking
        const judged = z.safeParse(field, given)
        if (judged.success) return judged.data
        issues.push(
          ...judged.error.issues.map(({ message, path }) => ({
            code: 'custom' as const,
            message,
            path: [...path],
            input: given,
          })),
        )
        return z.NEVER
      }),
    ),
    aboutOf(field),
  )

export const textOrNull = (zh: string, en: string, most: number) => orNone(text(zh, en, 0, most))

/** A person's name as typed, in any script. */
export const personName = (zh: string, en: string) => text(zh, en, 1, 50)

export function whole(zh: string, en: string, least: number, most: number) {
  const [from, to] = [grouped(least), grouped(most)]
  const error = both(`${zh}须为 ${from} 到 ${to} 的整数`, `The ${en} is a whole number from ${from} to ${to}`)
  return named(z.int(error).check(z.minimum(least), z.maximum(most)), zh, en)
}

/** A sum in CNY, to the fen. */
export function sum(zh: string, en: string, least: number, most: number) {
  const error = both(
    `${zh}须为 ${least} 到 ${grouped(most)} 元，最多两位小数`,
    `The ${en} is CNY ${least} to ${grouped(most)}, with two decimals at most`,
  )
  const toTheFen = (given: number) => Math.abs(Math.round(given * 100) - given * 100) < 1e-6
  return named(z.number(error).check(z.minimum(least), z.maximum(most), z.refine(toTheFen)), zh, en)
}

export const choice = <const Values extends readonly string[]>(zh: string, en: string, values: Values) =>
  named(z.enum(values, both(`请选择${zh}`, `Choose the ${en}`)), zh, en)

export const flag = (zh: string, en: string) =>
  named(z.boolean(both('请选择是或否', 'The answer is yes or no')), zh, en)

/** A calendar day of the office. */
export function day(zh: string, en: string) {
  const error = both(`${zh}须为日期，如 2026-12-31`, `The ${en} is a calendar day, such as 2026-12-31`)
  return named(aString(error).check(z.refine(isDay)), zh, en)
}

/** An instant as JSON writes it. What else a Date would read, such as `2026` or `12/6`, is a guess. */
const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/** The time of an instant in ms; NaN for what is none. */
export const timeOf = (instant: unknown): number =>
  instant instanceof Date || (typeof instant === 'string' && written.test(instant))
    ? new Date(instant).getTime()
    : Number.NaN

/** An instant, or how JSON writes it. */
export function instant(zh: string, en: string) {
  const error = both(
    `${zh}须为日期和时间，如 2026-12-31 14:00`,
    `The ${en} is a day and a time, such as 2026-12-31 14:00`,
  )
  return named(
    z.pipe(
      z.custom<Date | string>((given) => !Number.isNaN(timeOf(given)), error),
      z.transform((given) => new Date(given)),
    ),
    zh,
    en,
  )
}

/** A code or id of a table; only the server has the tables. */
const anyCode = (zh: string, en: string) =>
  named(
    aString(both(`请选择${zh}`, `Choose the ${en}`)).check(z.overwrite(plainCode), z.maxLength(100)),
    zh,
    en,
  )

export const code = (zh: string, en: string) => anyCode(zh, en).check(z.minLength(1))

export const codeOrNull = (zh: string, en: string) => orNone(anyCode(zh, en))

/** Codes of provinces and cities end in `00`. */
const isPlace = (zh: string, en: string) =>
  z.refine<string>(
    (area) => !/^\d{4}00$/.test(area),
    both(`${zh}请选择到区县或乡镇街道`, `Choose a district or a town as the ${en}`),
  )

/** The code of a district or a town. */
export const placeCode = (zh: string, en: string) => code(zh, en).check(isPlace(zh, en))

export const placeCodeOrNull = (zh: string, en: string) => orNone(anyCode(zh, en).check(isPlace(zh, en)))

/** Items of one kind; `zh` and `en` are what is counted. Of too long a list no item is looked at. */
export function list<Item extends z.ZodMiniType>(
  item: Item,
  zh: string,
  en: string,
  least: number,
  most: number,
) {
  const error =
    least === 0
      ? both(`最多 ${most} ${zh}`, `At most ${most} ${en}`)
      : both(`请给出 ${least} 到 ${most} ${zh}`, `Give ${least} to ${most} ${en}`)
  const fits = (given: unknown) => Array.isArray(given) && given.length >= least && given.length <= most
  return described(z.pipe(z.custom<readonly z.input<Item>[]>(fits, error), z.readonly(z.array(item))), {
    most,
  })
}

/** Items of one kind, each once, in the order given. */
export const uniqueList = <Item extends z.ZodMiniType>(...[item, ...about]: Parameters<typeof list<Item>>) =>
  described(
    z.pipe(
      list(item, ...about),
      z.transform((items): readonly z.output<Item>[] => [...new Set(items)]),
    ),
    { most: about[3] },
  )

/** Codes or ids of a table. */
export const codes = (zh: string, en: string, least: number, most: number) =>
  uniqueList(code('列表中的一项', 'item from the list'), zh, en, least, most)

/** The version last read: whoever changes something says what was seen. */
export const version = z.nullish(z.int(both('版本号须为整数', 'The version is a whole number')))
