export default ({ title }) => (
  <div title={title}>
    <p>
      Some text
    </p>
  </div>
);
