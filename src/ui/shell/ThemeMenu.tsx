import { Monitor, Moon, Sun } from 'lucide-react';
import { IconButton } from '../parts/IconButton.tsx';
import { Menu } from '../parts/Menu.tsx';
import { type ThemeChoice, useTheme } from '../theme/use-theme.ts';

const choices: readonly { id: ThemeChoice; label: string }[] = [
  { id: 'system', label: 'As the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
];
const icons = { system: Monitor, light: Sun, dark: Moon };

export function ThemeMenu() {
  const { choice, setTheme } = useTheme();
  return (
    <Menu
      align="end"
      trigger={<IconButton name="Theme" icon={icons[choice]} />}
      entries={choices.map(({ id, label }) => ({
        kind: 'check',
        label,
        checked: choice === id,
        onSelect: () => setTheme(id),
      }))}
    />
  );
}
