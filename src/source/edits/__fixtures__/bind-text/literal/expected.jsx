export default ({ title }) => (
  <div title={title}>
    <p>
      {title}
    </p>
  </div>
);
