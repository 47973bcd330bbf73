export default () => (
  <p>
    Old text
    in lines
  </p>
);
