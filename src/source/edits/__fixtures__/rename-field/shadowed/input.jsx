function Heading({ title }) {
  return <h1>{title}</h1>;
}

export default function Card({ title }) {
  return (
    <div>
      <Heading title={title} />
    </div>
  );
}
