import type { Address } from '../address.ts';

/** Narrows deals to those with an amount of at least a figure. */
export function AmountForm({ address }: { address: Address }) {
  const kept = [...address.params].filter(([name]) => !['min', 'currency', 'after'].includes(name));
  return (
    <form class="within amount" action={address.path}>
      {kept.map(([name, value]) => (
        <input key={`${name}${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        Amount of at least{' '}
        <input name="min" inputMode="text" size={10} placeholder="1 bn" value={address.params.get('min') ?? ''} />
      </label>
      <label>
        in{' '}
        <input
          name="currency"
          size={5}
          maxLength={3}
          placeholder="any"
          value={address.params.get('currency') ?? ''}
          autocapitalize="characters"
        />
      </label>
      <button type="submit">Narrow</button>
    </form>
  );
}
