function Plan({ name, price, features, featured }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        boxSizing: 'border-box',
        width: 328,
        height: featured ? 380 : 348,
        padding: '28px 32px',
        borderRadius: 20,
        backgroundColor: '#FFFFFF',
        border: featured ? '3px solid #16A34A' : '1px solid #E5E7EB',
        boxShadow: featured ? '0 20px 40px rgba(22, 163, 74, 0.22)' : '0 4px 12px rgba(17, 24, 39, 0.08)',
      }}
    >
      <div
        style={{ display: 'block', fontSize: 24, fontWeight: 600, color: featured ? '#16A34A' : '#6B7280' }}
      >
        {name}
      </div>
      <div style={{ display: 'flex', alignItems: 'flex-end', marginTop: 8, gap: 6 }}>
        <div style={{ display: 'block', fontSize: 60, fontWeight: 700, lineHeight: 1, letterSpacing: -2 }}>
          {price}
        </div>
        <div style={{ display: 'block', fontSize: 22, color: '#6B7280' }}>/ month</div>
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 14, marginTop: 28 }}>
        {features.map((feature) => (
          <div key={feature} style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
            <svg width="24" height="24" viewBox="0 0 24 24" fill="none">
              <circle cx="12" cy="12" r="12" fill="#DCFCE7" />
              <path
                d="M7 12.5l3.5 3.5L17 9"
                stroke="#16A34A"
                strokeWidth="2.5"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
            <div style={{ display: 'block', fontSize: 22, color: '#374151' }}>{feature}</div>
          </div>
        ))}
      </div>
    </div>
  );
}

export default function Card({ title, plans }) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        boxSizing: 'border-box',
        width: '100%',
        height: '100%',
        padding: '52px 64px',
        backgroundColor: '#F9FAFB',
        color: '#111827',
        fontFamily: 'Inter',
      }}
    >
      <h1
        data-field="title"
        style={{
          display: 'block',
          width: 1040,
          margin: 0,
          fontSize: 50,
          fontWeight: 700,
          lineHeight: 1.15,
          letterSpacing: -1,
          textAlign: 'center',
        }}
      >
        {title}
      </h1>
      <div style={{ display: 'flex', alignItems: 'center', gap: 32, marginTop: 'auto' }}>
        {plans.map((plan, index) => {
          const [name, price, ...features] = plan.split('|');
          return <Plan key={name} name={name} price={price} features={features} featured={index === 1} />;
        })}
      </div>
    </div>
  );
}
