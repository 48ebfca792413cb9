import { Schema, type SchemaDefinitionProperty, type SchemaOptions } from 'mongoose'

/** Every field of the row and none besides: one forgotten on either side does not compile. */
type FieldsOf<Row> = { readonly [Name in keyof Row]-?: SchemaDefinitionProperty<Row[Name]> }

/** How the records of a collection are stored; a field that no row has is refused when it is written. */
export const recordSchema = <Row>(
  collection: string,
  fields: FieldsOf<Row>,
  options: Pick<SchemaOptions, 'minimize'> = {},
) => new Schema<Row>(fields, { versionKey: false, strict: 'throw', collection, ...options })

/** How a part inside a record is stored. */
export const partSchema = <Row>(fields: FieldsOf<Row>) => new Schema<Row>(fields, { _id: false })

/** How what every record that changes holds is stored. */
export const recordFields = {
  _id: { type: String, required: true },
  createdAt: { type: Date, required: true },
  updatedAt: { type: Date, required: true },
  version: { type: Number, required: true },
}
