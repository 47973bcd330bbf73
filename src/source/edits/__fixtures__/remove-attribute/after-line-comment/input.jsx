export default () => (
  <img // a
    alt="b" />
);
