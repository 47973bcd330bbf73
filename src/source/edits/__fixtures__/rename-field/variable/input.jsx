// The title of the post.
const shout = (text) => text.toUpperCase();

export default function Card({ title, author }: { title: string; author: string }) {
  const parts = { title, label: 'title' };
  return (
    <div title={title}>
      <p data-field="title">{title}</p>
      <p>{`${shout(title)} by ${author}`}</p>
      <p>{parts.title}</p>
    </div>
  );
}
