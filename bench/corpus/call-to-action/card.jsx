export default function Card({ title, action, more }) {
  return (
    <div
      tw="flex flex-col w-full h-full items-center justify-center bg-white"
      style={{ fontFamily: 'Inter', boxSizing: 'border-box' }}
    >
      <div tw="bg-gray-50 flex w-full">
        <div tw="flex flex-col w-full py-12 px-16 justify-between p-8" style={{ boxSizing: 'border-box' }}>
          <h2
            data-field="title"
            tw="text-6xl font-bold tracking-tight text-gray-900 text-left"
            style={{ display: 'block', margin: 0, width: 1000, lineHeight: 1.15 }}
          >
            {title}
          </h2>
          <div tw="mt-8 flex">
            <div tw="flex rounded-md shadow">
              <div tw="flex items-center justify-center rounded-md bg-indigo-600 px-8 py-4 text-3xl font-semibold text-white">
                {action}
              </div>
            </div>
            <div tw="ml-6 flex rounded-md shadow">
              <div tw="flex items-center justify-center rounded-md bg-white px-8 py-4 text-3xl font-semibold text-indigo-600">
                {more}
              </div>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
