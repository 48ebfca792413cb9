import { describe, expect, it } from 'vitest'
import { foreignReader } from '../../server/reading/index.ts'
import { aReading } from '../support/a-reading.ts'

const { title: readTitle } = aReading()

const read = foreignReader(
  {
    occupations: [
      { code: 'cook', names: ['Cooks'], about: 'Prepare and cook food in a kitchen.' },
      { code: 'driver', names: ['Heavy Truck Drivers'], about: 'Drive a tractor-trailer.' },
      { code: 'nurse', names: ['Registered Nurses'], about: 'Assess patient health and administer care.' },
      { code: 'guard', names: ['Security Guards'], about: 'Guard, patrol or monitor premises.' },
    ],
    specialties: [
      { title: 'Culinary Specialist', about: 'Prepares meals in field kitchens.', codes: ['cook'] },
      { title: 'Motor Transport Operator', about: 'Operates wheeled vehicles.', codes: ['driver'] },
      { title: 'Corpsman', about: 'Cares for the wounded.', codes: ['nurse'] },
      { title: 'Master-at-Arms', about: 'Keeps order on board.', codes: ['guard', 'nowhere'] },
    ],
  },
  readTitle,
)

const first = (text: string): string | undefined => read(text)[0]?.id

describe('reading a foreign specialty by tables given', () => {
  it.each([
    ['Ship Galley Chef', 'cook'],
    ['Convoy truck operator', 'driver'],
    ['Combat Medic', 'nurse'],
    ['Military Police', 'guard'],
  ])('leads from one that the table lacks to civil work: %s', (title, code) => {
    expect(first(title)).toBe(code)
  })

  it('follows the table where its specialty says something else than its name', () => {
    expect(first('Master-at-Arms, Chief')).toBe('guard')
  })

  it('answers with every occupation that is left, the likeliest first, each once', () => {
    const codes = read('Culinary Specialist').map(({ id }) => id)
    expect(codes.toSorted()).toEqual(['cook', 'driver', 'guard', 'nurse'])
  })

  it('reads names alone where no specialty is given', () => {
    const bare = foreignReader(
      {
        occupations: [{ code: 'x', names: ['炊事员'], about: '' }],
        specialties: [],
      },
      readTitle,
    )
    expect(bare('cook').map(({ id }) => id)).toEqual(['x'])
  })

  it('takes up what the shipped tables know a title by, also under the code of another edition', () => {
    const bare = foreignReader(
      {
        occupations: [
          { code: '53-3032.00', names: ['X'], about: '' },
          { code: '00-0000.00', also: ['35-2014.00'], names: ['X'], about: '' },
        ],
        specialties: [],
      },
      readTitle,
    )
    expect(bare('Line Cook')[0]?.id).toBe('00-0000.00')
    expect(bare('Semi Truck Driver')[0]?.id).toBe('53-3032.00')
  })
})
