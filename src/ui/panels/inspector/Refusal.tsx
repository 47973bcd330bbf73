import { ErrorText } from '../../parts/ErrorText.tsx';
import { useInspected } from './inspected.ts';

/** Why an edit was refused, where no control of its own could say so. */
export function Refusal({ slot }: { slot: string }) {
  const { refusal } = useInspected();
  if (refusal?.slot !== slot) return null;
  return (
    <div role="alert">
      <ErrorText>{refusal.message}</ErrorText>
    </div>
  );
}
