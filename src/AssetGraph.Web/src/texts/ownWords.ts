/** A need or an offer in its own words; where it has none, its category. */
export function ownWords(record: { description: string | null; category: { name: string } }): string {
  return record.description ?? record.category.name;
}
