import type { Random } from './random.ts';
import { type Country, goods } from './words.ts';

/** A made-up deal of two countries: the sentence that tells of it, and the facts that the sentence bears out. */
export function dealOf(random: Random, index: number, seller: Country, buyer: Country) {
  const good = random.pick(goods);
  const years = 2 + random.below(29);
  const tonnes = 1 + random.below(90);
  const tenths = 1 + random.below(99);
  const billions = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  const contract = `a ${years}-year contract`;
  const supply = `${seller.name} is to supply ${good} to ${buyer.name}`;
  const quantity = `${tonnes} million tonnes per year`;
  const money = `US$${billions} billion`;
  const text = `Under ${contract}, number ${index + 1}, ${supply}, ${quantity}. It is worth ${money} in all.`;

  const facts = (document: string) => {
    const from = (words: string) => ({ in: document, words });
    const editorial = (value: string, note: string, words = contract) => ({
      value,
      basis: 'EDITORIAL',
      note,
      ...from(words),
    });
    const stated = (words: string) => [{ basis: 'STATED', ...from(words) }];
    return {
      title: editorial(`Synthetic ${years}-year contract on ${good}`, 'it has no title'),
      kind: editorial('CONTRACT', 'called a contract'),
      bindingness: editorial('COMMERCIAL_CONTRACT', 'called a contract'),
      status: editorial('ANNOUNCED', 'the report tells of it', supply),
      subject: editorial(good, 'what is supplied', supply),
      term: { value: `P${years}Y`, basis: 'STATED', ...from(contract) },
      parties: [
        { role: 'SELLER', country: seller.code, claims: stated(`${seller.name} is to supply`) },
        { role: 'BUYER', country: buyer.code, claims: stated(`${good} to ${buyer.name}`) },
      ],
      amounts: [
        { role: 'QUANTITY', value: String(tonnes * 1e6), unit: 't', period: 'PER_YEAR', claims: stated(quantity) },
        { role: 'CONTRACT_VALUE', value: String(tenths * 1e8), currency: 'USD', claims: stated(money) },
      ],
    };
  };
  return { text, facts };
}
