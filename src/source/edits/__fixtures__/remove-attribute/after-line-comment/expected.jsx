export default () => (
  <img // a
     />
);
