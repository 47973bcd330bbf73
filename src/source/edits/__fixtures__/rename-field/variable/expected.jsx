// The title of the post.
const shout = (text) => text.toUpperCase();

export default function Card({ tagline, author }: { title: string; author: string }) {
  const parts = { title: tagline, label: 'title' };
  return (
    <div title={tagline}>
      <p data-field="tagline">{tagline}</p>
      <p>{`${shout(tagline)} by ${author}`}</p>
      <p>{parts.title}</p>
    </div>
  );
}
