type Props = { title: string; author?: string; tags: readonly string[]; size: { width: number; height: number } };
interface Theme {
  ink: string;
  paper: string;
}
type Style = Record<string, string | number>;

const theme = { ink: '#0a0a0a', paper: '#fafafa' } satisfies Theme;
const frame: Style = { display: 'flex', boxSizing: 'border-box', flexDirection: 'column' };
const isLong = (text: string): boolean => text.length > 48;

function Tag<T extends string>({ name, tone }: { name: T; tone?: keyof Theme }) {
  return <span style={{ display: 'flex', fontSize: 24, color: theme[tone ?? 'ink'] } as Style}>{name as string}</span>;
}

const Card = (({ title, author, tags, size }: Props) => {
  const { width: w, height: h } = size;
  return (
    <div style={{ ...frame, width: w, height: h, background: theme.paper, color: theme.ink, padding: 50 as number } satisfies Style}>
      <div style={{ fontSize: isLong(title!) ? 48 : (64 as const), fontWeight: ('bold' as const) }}>{title!}</div>
      <div style={frame}>{author ?? 'Anonymous'}</div>
      {tags.map((tag) => (
        <Tag<string> name={tag} tone="ink" />
      ))}
    </div>
  );
}) satisfies (props: Props) => unknown;

export default Card;
