import { useId } from 'react';

/** A line of text under its label. */
export function TextField(props: { label: string; value: string; onChange: (value: string) => void; wide?: boolean }) {
  const { label, value, onChange, wide = false } = props;
  const id = useId();
  return (
    <label htmlFor={id} className={wide ? 'introduction-wide' : undefined}>
      <span className="label">{label}</span>
      <input
        id={id}
        className="input"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}
